package org.mailian.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines a newcomer sees in the terminal: where to go, and who one may be. */
@Component
@ConditionalOnProperty("mailian.demo.enabled")
class DemoBanner {

    private static final String BANNER = """

            Mailian is ready at http://localhost:%s

              account                 password  who
              chakou.doctor           mailian   基层医生 · primary doctor, 汊口镇卫生院
              qingxi2.doctor          mailian   专科医生 · specialist, 清溪县第二人民医院
              qingxi2.coordinator     mailian   转诊中心 · coordinator, 清溪县第二人民医院
              jiangzhou2.expert       mailian   专家 · expert, 江州医科大学附属第二医院
              jiangzhou2.coordinator  mailian   会诊转诊中心 · coordinator, 江州医科大学附属第二医院
              commission              mailian   卫健委 · health commission, 清溪县
              admin                   mailian   系统管理员 · administrator

            Everything in it is fictional. Ctrl-C stops it; the data stays.
            """;

    private final Environment environment;

    DemoBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        System.out.printf(BANNER, environment.getProperty("local.server.port"));
    }
}
