package org.entente.publisher.factbook;

import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who heads a mission, by one edition.
 *
 * @param title such as Ambassador
 * @param since null where the edition does not say
 */
record Head(String title, PersonName name, @Nullable PartialDate since) {}
