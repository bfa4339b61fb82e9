package org.tongxin.api;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;

/** Describes the interface: to programs in OpenAPI, to people on a page. */
@Controller
@Permit(Act.VISIT)
class ApiController {

    private final ApiDocument document;
    private final Operations operations;

    ApiController(ApiDocument document, Operations operations) {
        this.document = document;
        this.operations = operations;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    byte[] document() {
        return document.bytes();
    }

    @GetMapping("/api")
    String show(Model model) {
        model.addAttribute("operations", operations.all().stream()
                .collect(Collectors.groupingBy(Operations.Operation::act, TreeMap::new, Collectors.toCollection(java.util.ArrayList::new))));
        return "api/show";
    }
}
