-- Who claims which rank?
SELECT place, metric, period, value AS place_in_order, qualifier, sentence
FROM claims
WHERE kind = 'rank' AND status = 'actual'
ORDER BY value, id
