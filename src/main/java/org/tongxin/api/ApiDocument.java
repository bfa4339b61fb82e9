package org.tongxin.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tongxin.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** The interface described in OpenAPI 3.1, made from the endpoints when it is first asked for (ADR 7). */
@Component
class ApiDocument {

    private static final String PROBLEM_RESPONSES = "#/components/responses/";
    private static final List<HttpStatus> REFUSALS = List.of(HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND, HttpStatus.TOO_MANY_REQUESTS);
    private static final List<HttpStatus> REFUSALS_OF_ACTS = List.of(HttpStatus.CONFLICT, HttpStatus.PRECONDITION_FAILED,
            HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNPROCESSABLE_CONTENT);

    private final Operations operations;
    private final Words words;
    private final JsonMapper json;
    private volatile byte[] written = new byte[0];

    ApiDocument(Operations operations, Words words, JsonMapper json) {
        this.operations = operations;
        this.words = words;
        this.json = json;
    }

    /** The document, as it is sent. */
    byte[] bytes() {
        if (written.length == 0) {
            written = json.writeValueAsBytes(document());
        }
        return written;
    }

    private Map<String, Object> document() {
        var schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        var tags = new TreeMap<String, Map<String, Object>>();
        for (var operation : operations.all()) {
            paths.computeIfAbsent(operation.path(), any -> new LinkedHashMap<>()).put(operation.verb(), describe(operation, schemas));
            tags.put(operation.act().name(), Map.of("name", operation.act().name(), "description", actName(operation)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", words.say("api.title"), "version", "1", "description", words.say("api.description"),
                "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("tags", List.copyOf(tags.values()));
        document.put("paths", paths);
        document.put("components", components(schemas));
        return document;
    }

    private String actName(Operations.Operation operation) {
        var key = "api.act." + operation.act().name();
        var said = words.say(key);
        return said.equals(key) ? operation.act().name() : said;
    }

    private Map<String, Object> describe(Operations.Operation operation, Schemas schemas) {
        var questions = new Questions(schemas, operation);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.id());
        described.put("summary", operation.summary());
        described.put("tags", List.of(operation.act().name()));
        described.put("parameters", questions.parameters());
        var body = questions.body();
        if (body != null) {
            described.put("requestBody", body);
        }
        described.put("responses", responses(operation, schemas));
        return described;
    }

    private Map<String, Object> responses(Operations.Operation operation, Schemas schemas) {
        Map<String, Object> responses = new LinkedHashMap<>();
        var status = operation.handler().getMethodAnnotation(ResponseStatus.class);
        var done = status == null ? HttpStatus.OK : status.code();
        responses.put(Integer.toString(done.value()), Map.of("description", words.say("api.done"), "content", content(operation, schemas)));
        REFUSALS.forEach(refusal -> responses.put(Integer.toString(refusal.value()), Map.of("$ref", PROBLEM_RESPONSES + refusal.name())));
        if (!operation.verb().equals("get")) {
            REFUSALS_OF_ACTS.forEach(refusal -> responses.put(Integer.toString(refusal.value()), Map.of("$ref", PROBLEM_RESPONSES + refusal.name())));
        }
        return responses;
    }

    private static Map<String, Object> content(Operations.Operation operation, Schemas schemas) {
        return PageActs.sendsFile(operation.handler())
                ? Map.of("application/octet-stream", Map.of("schema", Map.of("type", "string", "format", "binary")))
                : Map.of("application/json", Map.of("schema", schemas.of(answer(operation), false)));
    }

    /** What comes back: a page's act, which names its next page, is answered by {@link ActAnswers.Done}. */
    private static Type answer(Operations.Operation operation) {
        var type = operation.handler().getMethod().getGenericReturnType();
        if (type == String.class) {
            return ActAnswers.Done.class;
        }
        return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0] : type;
    }

    private Map<String, Object> components(Schemas schemas) {
        schemas.named().put("Problem", Map.of("type", "object", "required", List.of("status", "title", "detail", "code"),
                "properties", Map.of("type", Map.of("type", "string", "format", "uri-reference"), "status", Map.of("type", "integer"),
                        "title", Map.of("type", "string"), "detail", Map.of("type", "string"),
                        "instance", Map.of("type", "string", "format", "uri-reference"), "code", Map.of("type", "string"))));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.named());
        components.put("responses", problems());
        components.put("parameters", Map.of(
                "IfMatch", header("If-Match", "api.if-match"), "IdempotencyKey", header("Idempotency-Key", "api.idempotency-key")));
        components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer", "description", words.say("api.token"))));
        return components;
    }

    private Map<String, Object> problems() {
        Map<String, Object> problems = new LinkedHashMap<>();
        java.util.stream.Stream.concat(REFUSALS.stream(), REFUSALS_OF_ACTS.stream()).forEach(refusal -> problems.put(refusal.name(), Map.of(
                "description", words.say("api.problem." + refusal.value()),
                "content", Map.of("application/problem+json", Map.of("schema", Map.of("$ref", Schemas.COMPONENTS + "Problem"))))));
        return problems;
    }

    private Map<String, Object> header(String name, String key) {
        return Map.of("name", name, "in", "header", "required", false, "description", words.say(key), "schema", Map.of("type", "string"));
    }
}
