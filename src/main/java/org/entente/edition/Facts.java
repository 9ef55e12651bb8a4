package org.entente.edition;

/** A kind of fact, told by its feature: a bean for each table that data sets fill. */
public interface Facts {
    FactTable<?> table();
}
