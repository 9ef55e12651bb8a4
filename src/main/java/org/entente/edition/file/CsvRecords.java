package org.entente.edition.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;

/** The lines of a CSV file; the first one may be its header. */
final class CsvRecords implements Records {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private String[] fields = {};
    private long line;

    CsvRecords(Reader text, String name, char separator) {
        csv = CsvReader.builder().fieldSeparator(separator).detectBomHeader(false).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD).ofCsvRecord(new ClosedQuotes(text, name, separator));
        rows = csv.iterator();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) return false;
        CsvRecord row = rows.next();
        fields = row.getFields().toArray(String[]::new);
        line = row.getStartingLineNumber();
        return true;
    }

    @Override
    public String[] fields() {
        return fields;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
