/** How the views are read by what analysts have, as commands that work as they stand. */
export const READING_VIEWS = `The views read by DuckDB, pandas and SQLite itself, after portpair run first-day:
  duckdb -c "ATTACH 'out/first-day/journal.sqlite' AS run (TYPE sqlite, READ_ONLY); USE run;
    SELECT arm, channel, count(*), avg(score) FROM v_shipment GROUP BY 1, 2 ORDER BY 1, 2"
  python -c "import pandas, sqlite3; db = sqlite3.connect('out/first-day/journal.sqlite'); print(pandas.read_sql(
    'SELECT arm, kind, count(*) AS messages, sum(items) AS items FROM v_message GROUP BY 1, 2', db))"
  sqlite3 out/first-day/exchange/USLAX.sqlite "SELECT kind, count(*) FROM v_document GROUP BY kind"
A time is milliseconds UTC: epoch_ms(eta) in DuckDB, pandas.to_datetime(eta, unit='ms'), datetime(eta / 1000, 'unixepoch').`
