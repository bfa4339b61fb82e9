package org.tongxin.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The precompiled templates: {@code proposal/index} is {@code src/main/jte/proposal/index.jte}. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public boolean has(String name) {
        return engine.hasTemplate(name + ".jte");
    }

    /** Renders a template with those of the values that it asks for. */
    public void render(String name, Map<String, ?> values, TemplateOutput output) {
        var template = name + ".jte";
        var wanted = engine.getParamInfo(template);
        var parameters = new HashMap<String, Object>();
        values.forEach((key, value) -> {
            if (wanted.containsKey(key)) {
                parameters.put(key, value);
            }
        });
        engine.render(template, parameters, output);
    }

    /** A template as a part that another one includes; it is rendered there and then. */
    public Content part(String name, Map<String, ?> values) {
        return output -> render(name, values, output);
    }
}
