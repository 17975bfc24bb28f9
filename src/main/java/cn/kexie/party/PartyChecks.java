package cn.kexie.party;

import static java.util.stream.Collectors.joining;

import cn.kexie.platform.form.CheckFault;
import cn.kexie.platform.form.FieldCheck;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks of enterprises and places that a form may name. */
@Configuration(proxyBeanMethods = false)
public class PartyChecks {

    @Bean
    FieldCheck creditCodeCheck() {
        return new CreditCodeCheck("creditCode", "统一社会信用代码，18 位");
    }

    /** Whether it is the code of whoever files is for the filing to say. */
    @Bean
    FieldCheck applicantCheck() {
        return new CreditCodeCheck("applicant", "申请企业自己的统一社会信用代码，18 位");
    }

    @Bean
    FieldCheck regionCheck(Regions regions) {
        return new RegionCheck(regions);
    }

    private record CreditCodeCheck(String name, String schemaHint) implements FieldCheck {

        @Override
        public Optional<CheckFault> check(String code) {
            String defects = CreditCode.check(code).stream()
                    .map(CreditCode.Defect::message)
                    .collect(joining("；"));
            return defects.isEmpty() ? Optional.empty() : Optional.of(new CheckFault("INVALID_CREDIT_CODE", defects));
        }

        @Override
        public boolean isCode() {
            return true;
        }

        @Override
        public boolean namesNobody() {
            return true;
        }
    }

    private record RegionCheck(Regions regions) implements FieldCheck {

        @Override
        public String name() {
            return "region";
        }

        @Override
        public Optional<CheckFault> check(String code) {
            return regions.find(code).isPresent()
                    ? Optional.empty()
                    : Optional.of(new CheckFault("UNKNOWN_REGION", "没有这个行政区划代码，或者不在本系统的办理范围内；请填写 GB/T 2260 六位代码"));
        }

        @Override
        public boolean namesNobody() {
            return true;
        }

        @Override
        public String schemaHint() {
            return "行政区划代码，GB/T 2260 六位";
        }

        @Override
        public String shown(String code) {
            return regions.path(code);
        }
    }
}
