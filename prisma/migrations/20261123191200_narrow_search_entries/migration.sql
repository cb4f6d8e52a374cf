-- Words and vectors lie beside the table, so that going through many matches by their day reads few pages.
ALTER TABLE published.search_entries SET (toast_tuple_target = 128);
