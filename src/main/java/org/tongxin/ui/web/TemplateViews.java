package org.tongxin.ui.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;
import org.tongxin.ui.Templates;

/** Answers a view name with its template. */
@Component
class TemplateViews implements ViewResolver, Ordered {

    private final Templates templates;

    TemplateViews(Templates templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return templates.has(name) ? new TemplateView(name) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private final class TemplateView extends AbstractView {
        private final String name;

        TemplateView(String name) {
            this.name = name;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var output = new Utf8ByteOutput();
            templates.render(name, model, output);
            response.setContentType("text/html;charset=UTF-8");
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-store");
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
