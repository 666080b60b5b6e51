-- Which targets have an outcome, and were they met?
SELECT place, metric, period, target_text, actual_text, actual_period, ratio, met
FROM targets
WHERE actual IS NOT NULL
ORDER BY place, metric, period, target_claim_id
