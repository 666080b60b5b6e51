-- How large is a metric, by place and year?
SELECT place, period, unit, value, qualifier, "text", published, path
FROM claims
WHERE metric_id = 'gross_domestic_product' AND kind = 'level' AND status = 'actual'
  AND place IS NOT NULL AND length(period) = 4
ORDER BY place, period, published, id
