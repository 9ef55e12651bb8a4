package org.entente.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attributes of a row that a method makes a field of: where a query selects only such fields, the others are not read. A method
 * without it may read all of them; a field that is itself an attribute reads that one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {
    /** As the entity calls them; those that an entity has not got are none of its rows'. */
    String[] value();
}
