-- What grew most?
SELECT place, coalesce(metric_id, metric) AS name, period, basis, value AS percent, sentence
FROM claims
WHERE kind = 'growth' AND direction = 'up' AND status = 'actual' AND unit = '%' AND value IS NOT NULL
ORDER BY value DESC, id
LIMIT 10
