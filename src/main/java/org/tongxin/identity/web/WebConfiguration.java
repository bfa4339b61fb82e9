package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongxin.committee.Committee;
import org.tongxin.identity.Viewer;

/** Guards every endpoint and hands controllers the {@link Viewer} and the {@link Committee} of the request. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermitInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromRequest(Viewer.class, RequestScope.VIEWER));
        resolvers.add(new FromRequest(Committee.class, RequestScope.COMMITTEE));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ListOfOne((ConversionService) registry));
    }

    private record FromRequest(Class<?> type, String attribute) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
            return request.getNativeRequest(HttpServletRequest.class).getAttribute(attribute);
        }
    }
}
