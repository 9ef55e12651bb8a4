package org.entente.engine;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.quarkus.arc.All;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.graph.OpenValue;

/** Makes the schema that is served of the one that SmallRye has read from our classes. */
@Singleton
class ServedSchema {
    @Produces
    @Singleton
    @Served
    GraphQLSchema served(GraphQLSchema read, Schema model, @All List<OpenValue> values) {
        GraphQLCodeRegistry code = read.getCodeRegistry().transform(registry -> resolveToServedTypes(read, registry));
        return SchemaTransformer.transformSchema(read, new Changes(new ServedTypes(model), OpenEnums.of(values)),
                builder -> builder.codeRegistry(code));
    }

    /** SmallRye's own know the types from before. */
    private static void resolveToServedTypes(GraphQLSchema read, GraphQLCodeRegistry.Builder registry) {
        read.getAllTypesAsList().stream().filter(GraphQLInterfaceType.class::isInstance).map(GraphQLInterfaceType.class::cast)
                .forEach(several -> {
                    TypeResolver before = read.getCodeRegistry().getTypeResolver(several);
                    registry.typeResolver(several,
                            environment -> environment.getSchema().getObjectType(before.getType(environment).getName()));
                });
    }

    private static final class Changes extends GraphQLTypeVisitorStub {
        private final ServedTypes types;

        private final Map<String, GraphQLEnumType> open;

        Changes(ServedTypes types, Map<String, GraphQLEnumType> open) {
            this.types = types;
            this.open = open;
        }

        @Override
        public TraversalControl visitGraphQLObjectType(GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            ServedTypes.Named served = types.of(type.getName());
            if (served == null) return TraversalControl.CONTINUE;
            return changeNode(context, type.transform(builder -> builder.name(served.name()).description(served.description())));
        }

        @Override
        public TraversalControl visitGraphQLScalarType(GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLEnumType served = open.get(type.getName());
            return served == null ? TraversalControl.CONTINUE : changeNode(context, served);
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (field.getArguments().stream().noneMatch(argument -> types.isPage(argument.getType()))) return TraversalControl.CONTINUE;
            List<GraphQLArgument> arguments = field.getArguments().stream().flatMap(this::served).toList();
            return changeNode(context, field.transform(builder -> builder.replaceArguments(arguments)));
        }

        /** Instead of a page its parts; what is not described is not the client's to say. */
        private Stream<GraphQLArgument> served(GraphQLArgument argument) {
            if (!types.isPage(argument.getType())) return Stream.of(argument);
            return ((GraphQLInputObjectType) argument.getType()).getFields().stream().filter(part -> part.getDescription() != null)
                    .map(part -> GraphQLArgument.newArgument().name(part.getName()).description(part.getDescription()).type(part.getType())
                            .build());
        }

        @Override
        public TraversalControl visitGraphQLInputObjectType(GraphQLInputObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            if (types.isPage(type)) return deleteNode(context);
            ServedTypes.Named served = types.of(type.getName());
            if (served == null) return TraversalControl.CONTINUE;
            return changeNode(context, type.transform(builder -> builder.name(served.name()).description(served.description())));
        }
    }
}
