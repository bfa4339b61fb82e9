package org.tongxin.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Problems;
import org.tongxin.ui.Words;

/** Every operation of the interface, read from the endpoints themselves. */
@Component
public class Operations {

    private final RequestMappingHandlerMapping mappings;
    private final Words words;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Words words) {
        this.mappings = mappings;
        this.words = words;
    }

    /**
     * One operation.
     *
     * @param id      made from verb and address; {@code api.op.<id>} is its sentence
     * @param path    without the patterns of its variables
     * @param summary what it does, in words
     */
    public record Operation(String id, String verb, String path, Act act, String summary, HandlerMethod handler) {}

    /** All of them, by address. */
    public List<Operation> all() {
        var found = new ArrayList<Operation>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith(Problems.API) && permit(handler) != null)
                .forEach(pattern -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> found.add(operation(method.name().toLowerCase(Locale.ROOT), path(pattern), handler)))));
        found.removeIf(one -> one.act() == Act.VISIT);
        found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::verb));
        return found;
    }

    /** Whether a program can read at that address; its query does not matter. */
    boolean reads(String address) {
        var path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(mapping -> mapping.getPathPatternsCondition() != null)
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .anyMatch(pattern -> pattern.getPatternString().startsWith(Problems.API) && pattern.matches(path));
    }

    private Operation operation(String verb, String path, HandlerMethod handler) {
        var id = id(verb, path);
        return new Operation(id, verb, path, permit(handler).value(), words.say("api.op." + id), handler);
    }

    /** {@code post /api/v1/{committee}/proposals/{id}/filing} is {@code postProposalsFiling}; a variable at the end is part of it. */
    static String id(String verb, String path) {
        var id = new StringBuilder(verb);
        var segments = path.substring(Problems.API.length()).split("/");
        for (int i = 0; i < segments.length; i++) {
            boolean variable = segments[i].startsWith("{");
            if (!variable || i == segments.length - 1 && i > 0) {
                for (var word : segments[i].replaceAll("[{}]", "").split("[^a-zA-Z0-9]+")) {
                    id.append(StringUtils.capitalize(word));
                }
            }
        }
        return id.toString();
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static Permit permit(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permit.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Permit.class);
    }
}
