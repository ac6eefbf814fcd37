package org.mailian.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The doors. The chain says who is asking and keeps forged writes out; whether the caller may is said by the {@link Rule} on the
 * route ({@link RuleInterceptor}). What is neither a page nor under {@code /api} is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {

    /**
     * Fits a Vite build with Ant Design, whose styles are inline; pictures and recordings may be made in the page, and the decoders of
     * compressed pictures are WebAssembly of ours.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS_POLICY =
            "camera=(self), microphone=(self), display-capture=(self), geolocation=(self), payment=(), usb=()";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions, SecurityRefusals refusals) {
        var contexts = new RequestAttributeSecurityContextRepository();
        return http.securityContext(it -> it.securityContextRepository(contexts))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionFilter(sessions, refusals, contexts), CsrfFilter.class)
                .csrf(it -> it.csrfTokenRepository(new SessionCsrf())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/api/**", "/dicom-web/**", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(GET, "/**")
                        .permitAll()
                        .requestMatchers(HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Bcrypt today; the prefix in the stored hash lets a later version choose better without asking anybody. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Sign-in is ours ({@link Credentials}); with this bean nothing else invents a user. */
    @Bean
    AuthenticationManager noOtherSignIn() {
        return authentication -> {
            throw new AuthenticationServiceException("Sign in at /api/session");
        };
    }

    /** Only a browser that carries a session can be tricked; signing in is told by its password, not by its cookie. */
    private static boolean couldBeForged(HttpServletRequest request) {
        return !READS.contains(request.getMethod())
                && SessionFilter.caller(request) != null
                && !("POST".equals(request.getMethod()) && "/api/session".equals(request.getRequestURI()));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(it -> it.policy(STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy(PERMISSIONS_POLICY))
                .httpStrictTransportSecurity(it -> it.includeSubDomains(false).maxAgeInSeconds(31_536_000));
    }
}
