package org.entente.publisher.factbook;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The editions for which a line of one of our tables holds; a bound that it leaves open is the first or last there is. */
record EditionRange(int first, int last) {
    static EditionRange of(NamedCsvRecord line) {
        return new EditionRange(year(line.getField("first_edition"), Integer.MIN_VALUE),
                year(line.getField("last_edition"), Integer.MAX_VALUE));
    }

    private static int year(String text, int none) {
        return text.isEmpty() ? none : Integer.parseInt(text);
    }

    boolean has(int edition) {
        return edition >= first && edition <= last;
    }
}
