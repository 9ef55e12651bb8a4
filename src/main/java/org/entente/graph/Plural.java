package org.entente.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What several objects of a class are called: the schema describes their connections with it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Plural {
    /** As it begins a sentence. */
    String value();

    /** The same, shorter and within a sentence, where one of them is told from the others; as a rule the value says it. */
    String briefly() default "";
}
