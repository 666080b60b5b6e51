-- Where does the growth that is stated differ from the one between the levels?
SELECT place, metric, period, value, growth_stated, growth_computed, growth_from, documents
FROM metrics
WHERE kind = 'level' AND NOT growth_agrees
ORDER BY place, metric, period
