package org.mailian;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the SQL statements of every request of a test, and tells by the name of the request what they were. */
@Component
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> RUNNING = new ThreadLocal<>();
    private static final ConcurrentHashMap<String, List<String>> LAST = new ConcurrentHashMap<>();

    /** The statements of the last request marked with this name in the header {@code X-Counted}. */
    public static List<String> of(String name) {
        return LAST.getOrDefault(name, List.of());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source)) {
            return bean;
        }
        return ProxyDataSourceBuilder.create(source)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        var running = RUNNING.get();
                        if (running != null) {
                            queries.forEach(it -> running.add(it.getQuery()));
                        }
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
                })
                .build();
    }

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Counting extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var name = request.getHeader("X-Counted");
            if (name == null) {
                chain.doFilter(request, response);
                return;
            }
            RUNNING.set(new ArrayList<>());
            try {
                chain.doFilter(request, response);
            } finally {
                LAST.put(name, RUNNING.get());
                RUNNING.remove();
            }
        }
    }
}
