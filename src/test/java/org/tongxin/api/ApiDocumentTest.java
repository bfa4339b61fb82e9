package org.tongxin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.ProgramTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The served description is read and linted as any client would; and no act of the pages of proposals and the fund is missing from it. */
@ProgramTest
class ApiDocumentTest {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired MockMvc web;
    @Autowired JsonMapper json;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    JsonNode document;

    record Described(String verb, String path, JsonNode node) {
        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    @BeforeEach
    void read() throws Exception {
        var response = web.perform(MockMvcRequestBuilders.get("/api/v1/openapi.json")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        document = json.readTree(response.getContentAsByteArray());
    }

    @Test
    void it_is_openapi_3_1() {
        assertThat(document.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/info/title").asString()).isNotEmpty();
        assertThat(document.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
        assertThat(operations()).hasSizeGreaterThan(40);
    }

    @Test
    void every_operation_says_what_it_does_under_a_name_of_its_own() {
        assertThat(operations().stream().filter(one -> text(one, "summary").isBlank() || text(one, "summary").startsWith("api.op."))
                        .map(one -> text(one, "summary") + "=  # " + one))
                .as("sentences to write into messages/api_zh_CN.properties and messages/api.properties").isEmpty();
        assertThat(operations().stream().map(one -> text(one, "operationId"))).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]\\w+"));
    }

    @Test
    void every_operation_has_a_tag_that_is_explained() {
        assertThat(document.at("/tags").valueStream().filter(tag -> tag.at("/name").asString().equals(tag.at("/description").asString()))
                        .map(tag -> "api.act." + tag.at("/name").asString() + "="))
                .as("words to write into messages/api_zh_CN.properties and messages/api.properties").isEmpty();
        var tags = document.at("/tags").valueStream().map(tag -> tag.at("/name").asString()).collect(Collectors.toSet());
        assertThat(operations()).allSatisfy(one -> assertThat(one.node().at("/tags").valueStream().map(JsonNode::asString)).isNotEmpty().allMatch(tags::contains));
    }

    @Test
    void every_operation_tells_how_it_refuses() {
        assertThat(operations()).allSatisfy(one -> {
            for (var status : List.of("400", "401", "403", "404", "429")) {
                var problem = resolve(one.node().at("/responses/" + status));
                assertThat(problem.at("/content/application~1problem+json/schema/$ref").asString()).as(one + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            assertThat(one.node().at("/responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
            if (!one.verb().equals("get")) {
                assertThat(one.node().at("/responses").propertyNames()).contains("409", "412", "422");
            }
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new HashSet<String>();
        collect(document, references);
        assertThat(references).isNotEmpty().allSatisfy(reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void every_variable_of_an_address_is_a_parameter_and_required() {
        assertThat(operations()).allSatisfy(one -> {
            var declared = one.node().at("/parameters").valueStream().map(this::resolve).filter(p -> p.at("/in").asString().equals("path"))
                    .peek(p -> assertThat(p.at("/required").asBoolean()).isTrue()).map(p -> p.at("/name").asString()).toList();
            assertThat(declared).as(one.toString())
                    .containsExactlyInAnyOrderElementsOf(VARIABLE.matcher(one.path()).results().map(found -> found.group(1)).toList());
        });
    }

    @Test
    void a_program_knows_the_shape_of_what_it_reads_and_sends() {
        var whole = document.at("/components/schemas/WholeCase");
        assertThat(whole.at("/properties/proposal/$ref").asString()).isEqualTo("#/components/schemas/ProposalCase");
        assertThat(whole.at("/properties/handling/anyOf/1/type").asString()).isEqualTo("null");
        var filing = document.at("/paths/~1api~1v1~1{committee}~1proposals~1{id}~1filing/post");
        assertThat(filing.at("/requestBody/content/application~1json/schema/properties").propertyNames()).contains("opinion", "grade", "marks", "version");
        assertThat(filing.at("/parameters").valueStream().map(p -> p.at("/$ref").asString())).contains("#/components/parameters/IfMatch");
        assertThat(document.at("/paths/~1api~1v1~1{committee}~1proposals/get/parameters").valueStream().map(p -> p.at("/name").asString()))
                .contains("set", "period", "category", "theme", "unit", "q", "after", "before");
    }

    @Test
    void a_page_of_a_list_says_what_its_items_are_and_a_file_is_binary() {
        var meetings = document.at("/paths/~1api~1v1~1{committee}~1meetings/get/responses/200/content/application~1json/schema/properties");
        assertThat(meetings.at("/items/items/$ref").asString()).isEqualTo("#/components/schemas/MeetingRow");
        var file = document.at("/paths/~1api~1v1~1{committee}~1proposals~1{id}~1attachments~1{file}/get/responses/200/content");
        assertThat(file.at("/application~1octet-stream/schema/format").asString()).isEqualTo("binary");
        var photos = document.at("/paths/~1api~1v1~1{committee}~1fund~1projects~1{id}~1completion/post/requestBody/content/multipart~1form-data/schema");
        assertThat(photos.at("/properties/photo/items/format").asString()).isEqualTo("binary");
    }

    @Test
    void no_act_of_the_pages_and_no_file_of_theirs_is_missing() {
        var described = operations().stream().map(one -> PageActs.shape(one.path())).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        var acts = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            boolean act = mapping.getMethodsCondition().getMethods().stream().anyMatch(method -> method != RequestMethod.GET);
            var room = handler.getBeanType().getPackageName();
            if ((act || PageActs.sendsFile(handler)) && (room.startsWith("org.tongxin.proposal") || room.startsWith("org.tongxin.fund"))) {
                mapping.getPatternValues().stream().filter(pattern -> !pattern.startsWith("/api/")).forEach(pattern -> {
                    acts.add(pattern);
                    if (!described.contains(PageActs.shape("/api/v1" + pattern))) {
                        missing.add(pattern);
                    }
                });
            }
        });
        assertThat(acts).hasSizeGreaterThan(30).anyMatch(pattern -> pattern.endsWith("/fund/ledger")).anyMatch(pattern -> pattern.contains("/attachments/{file}"));
        assertThat(missing).isEmpty();
    }

    private List<Described> operations() {
        var found = new ArrayList<Described>();
        document.at("/paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(one -> VERBS.contains(one.getKey()))
                .forEach(one -> found.add(new Described(one.getKey(), path.getKey(), one.getValue()))));
        return found;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.at("/$ref").asString().substring(1)) : node;
    }

    private static String text(Described one, String name) {
        return one.node().at("/" + name).asString();
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.has("$ref")) {
            references.add(node.at("/$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }
}
