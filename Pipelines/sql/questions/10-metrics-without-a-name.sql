-- Which metrics come up most and have no canonical name yet? They belong into a lexicon.
SELECT metric, count(*) AS times, count(DISTINCT doc_id) AS documents
FROM claims
WHERE metric_id IS NULL AND metric <> ''
GROUP BY metric
ORDER BY times DESC, metric
LIMIT 20
