package org.tongxin.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.committee.Committee;
import org.tongxin.identity.Viewer;

/** What an operation asks for: its parameters and its body. */
final class Questions {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String VERSION = "version";

    private final Schemas schemas;
    private final Operations.Operation operation;
    private final Map<String, Map<String, Object>> path = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> members = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private @Nullable Map<String, Object> body;
    private boolean file;

    Questions(Schemas schemas, Operations.Operation operation) {
        this.schemas = schemas;
        this.operation = operation;
        for (var parameter : operation.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            take(parameter);
        }
    }

    private void take(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            path.put(parameter.getParameterName(), schemas.of(parameter.getGenericParameterType(), true));
        } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
            body = schemas.of(parameter.getGenericParameterType(), true);
        } else if (type == MultipartFile.class) {
            file = true;
            members.put(parameter.getParameterName(), Map.of("type", "string", "format", "binary"));
        } else if (ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric(0) == MultipartFile.class) {
            file = true;
            members.put(parameter.getParameterName(), Map.of("type", "array", "items", Map.of("type", "string", "format", "binary")));
        } else if (type.isRecord() && type != Viewer.class && type != Committee.class) {
            for (var part : type.getRecordComponents()) {
                members.put(part.getName(), schemas.of(part.getGenericType(), true));
            }
        } else if (parameter.hasParameterAnnotation(RequestParam.class) || BeanUtils.isSimpleProperty(type)) {
            member(parameter);
        }
    }

    private void member(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        var name = asked == null || asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
        members.put(name, schemas.of(parameter.getGenericParameterType(), true));
        if (asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE) && !name.equals(VERSION)) {
            required.add(name);
        }
    }

    /** Path, query and header parameters. */
    List<Map<String, Object>> parameters() {
        var parameters = new ArrayList<Map<String, Object>>();
        var variable = VARIABLE.matcher(operation.path());
        while (variable.find()) {
            var name = variable.group(1);
            parameters.add(parameter(name, "path", path.getOrDefault(name, Map.of("type", "string")), true));
        }
        if (reads()) {
            members.forEach((name, schema) -> parameters.add(parameter(name, "query", schema, required.contains(name))));
        } else if (members.containsKey(VERSION)) {
            parameters.add(Map.of("$ref", "#/components/parameters/IfMatch"));
        }
        if (operation.verb().equals("post")) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        return parameters;
    }

    /** The body, or null where none is asked for. */
    @Nullable Map<String, Object> body() {
        if (reads() || body == null && members.isEmpty()) {
            return null;
        }
        Map<String, Object> schema = new LinkedHashMap<>(body == null ? Map.of("type", "object", "properties", members) : body);
        if (body == null && !required.isEmpty()) {
            schema.put("required", required);
        }
        return Map.of("required", body != null || !required.isEmpty(),
                "content", Map.of(file ? "multipart/form-data" : "application/json", Map.of("schema", schema)));
    }

    private boolean reads() {
        return operation.verb().equals("get");
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema, boolean required) {
        return Map.of("name", name, "in", in, "required", required, "schema", schema);
    }
}
