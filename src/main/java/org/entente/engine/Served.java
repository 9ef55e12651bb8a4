package org.entente.engine;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The schema as clients have it, told from the one that SmallRye makes of our classes. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Served {}
