package org.entente.engine;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/** Knows how each field of a schema is resolved. */
@FunctionalInterface
interface ResolverSource {
    Resolver of(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLSchema schema);
}
