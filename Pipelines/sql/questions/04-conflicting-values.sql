-- Where do documents give different values for one metric, place and period?
SELECT place, coalesce(metric_id, metric) AS name, period, unit, status,
  count(DISTINCT doc_id) AS documents, min(value) AS lowest, max(value) AS highest
FROM claims
WHERE kind = 'level' AND place IS NOT NULL AND period IS NOT NULL AND value IS NOT NULL
GROUP BY place, coalesce(metric_id, metric), period, unit, status
HAVING min(value) < max(value) AND count(DISTINCT doc_id) > 1
ORDER BY place, name, period, unit, status
