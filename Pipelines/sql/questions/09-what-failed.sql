-- What could not be read, and why?
SELECT stage, code, count(*) AS failures, min(path) AS an_example
FROM errors
GROUP BY stage, code
ORDER BY stage, code
