-- What did each night bring from each source?
SELECT night, coalesce(site, '') AS source, count(*) AS documents,
  sum(CASE WHEN claims > 0 THEN 1 ELSE 0 END) AS with_claims, sum(claims) AS claims_found, sum(chars) AS chars_read
FROM documents
GROUP BY night, coalesce(site, '')
ORDER BY night, source
