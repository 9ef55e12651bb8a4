package org.entente.engine;

import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/** One field of one selection at all its places: what is resolved by one call. A value of it is known by its number {@code i}. */
record Level(GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field, Places places) {
    /** The elements of its lists. */
    Level elements(int[] list, int[] index) {
        return new Level(type, definition, field, new Places.InLists(places, list, index));
    }

    SourceLocation location() {
        return field.getSingleField().getSourceLocation();
    }

    ResultPath path(int i) {
        return places.path(i);
    }

    int[] order(int i) {
        return places.order(i);
    }
}
