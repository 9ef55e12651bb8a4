package org.entente;
import static io.restassured.RestAssured.given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FirstTest {
    @Test void t() throws Exception {
        String b = given().contentType("application/json").body(java.util.Map.of("query", "{edition{number committedAt summary} country(code:\"az\"){id name de:name(language:\"de\") flag memberships(first:3){totalCount pageInfo{hasNextPage endCursor} nodes{id role period{from until status} contested citations{locator source{code}} organization{code name parent{code}} claims{role citations{source{code}}}}} b:memberships(roles:[OBSERVER]){totalCount nodes{organization{code}}} diplomaticRelations(statuses:[NOT_ESTABLISHED]){nodes{status parties(except:\"AZ\"){__typename name ... on Country{iso3}}}} sharedMemberships(first:2){nodes{country{name} organizationCount organizations{code}}} conflictEvents(first:2){nodes{title period{from until} fatalities{atLeast} participants{nodes{role party{name __typename}}}}} claims{nodes{property value contested}}} search(text:\"aserb\"){totalCount nodes{matched found{id ... on Country{iso2}}}}}")).post("/graphql").asString();
        System.out.println("ANSWER " + b);
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/served.graphql"), given().get("/graphql/schema.graphql").asString());
    }
}
