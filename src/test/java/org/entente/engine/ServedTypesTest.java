package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import org.entente.graph.Connection;
import org.entente.graph.Edge;
import org.entente.graph.Order;
import org.entente.graph.Plural;
import org.junit.jupiter.api.Test;

class ServedTypesTest {
    @Plural("Royal embassies")
    private static final class Embassy {}

    @Plural(value = "Ranks of embassies", briefly = "ranks")
    private static final class Rank {}

    @Plural("Embassies")
    private static final class EmbassyOrderField {}

    private static final class Nameless {}

    private static Type type(Class<?> generic, String field, Class<?> parameter) {
        Type type = new Type(generic.getName(), generic.getSimpleName() + "_" + parameter.getSimpleName(), null);
        type.addField(new Field(null, field, field, reference(parameter, ReferenceType.TYPE)));
        return type;
    }

    private static Reference reference(Class<?> parameter, ReferenceType type) {
        return new Reference.Builder().className(parameter.getName()).name(parameter.getSimpleName()).type(type).build();
    }

    private static ServedTypes types(Type... some) {
        Schema model = new Schema();
        for (Type type : some) model.addType(type);
        return new ServedTypes(model);
    }

    @Test
    void connectionsAndEdgesAreCalledByTheirNodes() {
        ServedTypes types = types(type(Connection.class, "nodes", Embassy.class), type(Edge.class, "node", Embassy.class),
                type(Edge.class, "node", Rank.class));
        assertEquals(new ServedTypes.Named("EmbassyConnection", "Royal embassies, in pages."), types.of("Connection_Embassy"));
        assertEquals(new ServedTypes.Named("EmbassyEdge", "One of the royal embassies, with its cursor."), types.of("Edge_Embassy"));
        assertEquals("One of the ranks, with its cursor.", types.of("Edge_Rank").description());
    }

    @Test
    void ordersAreCalledByTheirFields() {
        InputType order = new InputType(Order.class.getName(), "Order_EmbassyOrderFieldInput", null);
        order.addField(new Field(null, "field", "field", reference(EmbassyOrderField.class, ReferenceType.ENUM)));
        Schema model = new Schema();
        model.addInput(order);
        assertEquals(new ServedTypes.Named("EmbassyOrderInput", "An order of embassies."), new ServedTypes(model).of(order.getName()));
    }

    @Test
    void whatOnlyLooksLikeAConnectionIsNone() {
        Type other = type(Embassy.class, "nodes", Embassy.class);
        other.setName("EmbassyConnection");
        assertNull(types(other).of("EmbassyConnection"));
        assertEquals("EmbassyConnection", types(other).name(other));
    }

    @Test
    void whoeverForgetsThePluralIsTold() {
        Type nameless = type(Connection.class, "nodes", Nameless.class);
        String told = assertThrows(IllegalStateException.class, () -> types(nameless)).getMessage();
        assertTrue(told.contains("@Plural") && told.contains(Nameless.class.getName()), told);
    }
}
