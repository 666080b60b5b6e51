-- Which are the largest sums that somebody means to reach or spend?
SELECT unit, place, metric, period, value, qualifier, sentence
FROM claims
WHERE status = 'target' AND kind = 'level' AND value IS NOT NULL
  AND unit IN ('CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'TWD')
ORDER BY value DESC, id
LIMIT 10
