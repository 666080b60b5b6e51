-- What was aimed at, and what came out by a later report?
WITH named AS (
  SELECT place, coalesce(metric_id, metric) AS name, kind, unit, period, status, value, "text", published
  FROM claims
  WHERE place IS NOT NULL AND period IS NOT NULL AND value IS NOT NULL AND published IS NOT NULL
)
SELECT t.place AS place, t.name AS name, t.kind AS kind, t.period AS period, t."text" AS target, a."text" AS outcome,
  a.value / t.value AS ratio, t.published AS said, a.published AS reported
FROM named t
JOIN named a ON t.place = a.place AND t.name = a.name AND t.kind = a.kind AND t.unit = a.unit AND t.period = a.period
WHERE t.status = 'target' AND a.status = 'actual' AND a.published > t.published AND t.value > 0
ORDER BY place, name, kind, period, target, outcome, said, reported
