package org.tongxin.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.ui.Problems;

/**
 * Gives every act of the rooms' pages, and every file that was attached there, its address below {@code /api/v1}: the same controller,
 * the same row of the permission matrix, the same desk. A room that wants another shape for an act writes a controller for that
 * address; then that one answers.
 */
@Component
class PageActs implements SmartInitializingSingleton {

    private static final String OF_COMMITTEE = "/{committee";

    private final RequestMappingHandlerMapping mappings;
    private final List<ApiRoom> rooms;

    PageActs(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, List<ApiRoom> rooms) {
        this.mappings = mappings;
        this.rooms = rooms;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = Map.copyOf(mappings.getHandlerMethods());
        var written = known.keySet().stream()
                .filter(PageActs::writes)
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(Problems.API))
                .map(PageActs::shape)
                .collect(Collectors.toSet());
        known.forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .filter(pattern -> (writes(mapping) || sendsFile(handler)) && pattern.startsWith(OF_COMMITTEE) && has(handler))
                .map(pattern -> Problems.API + pattern.substring(1))
                .filter(address -> !written.contains(shape(address)))
                .forEach(address -> open(mapping, handler, address)));
    }

    private void open(RequestMappingInfo mapping, HandlerMethod handler, String address) {
        var opened = mapping.mutate().paths(address).options(mappings.getBuilderConfiguration()).build();
        mappings.registerMapping(opened, handler.getBean(), handler.getMethod());
    }

    private boolean has(HandlerMethod handler) {
        return rooms.stream().anyMatch(room -> room.has(handler.getBeanType()));
    }

    private static boolean writes(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream().anyMatch(method -> method != RequestMethod.GET);
    }

    static boolean sendsFile(HandlerMethod handler) {
        return ResolvableType.forMethodReturnType(handler.getMethod()).as(ResponseEntity.class).resolveGeneric(0) == Resource.class;
    }

    /** An address without the names of its variables. */
    static String shape(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "{}");
    }
}
