-- Which amounts come with their growth, and what were they before?
SELECT l.place AS place, l.metric AS metric, l.period AS period, l.unit AS unit, l.value AS amount,
  g.value AS percent, g.direction AS direction, g.basis AS basis,
  l.value / (1 + CASE WHEN g.direction = 'down' THEN -g.value ELSE g.value END / 100) AS amount_before
FROM claims g
JOIN claims l ON g."of" = l.id
WHERE g.kind = 'growth' AND l.kind = 'level' AND g.value IS NOT NULL AND l.value IS NOT NULL
  AND NOT (g.direction = 'down' AND g.value >= 100)
ORDER BY g.id
