package org.entente.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one country came after another.
 *
 * @param predecessor its row
 * @param successor its row
 * @param day null if it is not known
 */
record CountrySuccessionFact(long predecessor, long successor, @Nullable LocalDate day) {}
