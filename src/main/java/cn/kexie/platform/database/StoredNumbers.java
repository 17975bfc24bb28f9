package cn.kexie.platform.database;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** How rows of repositories hold the numbers that are values of their own: as the text they are. */
@Configuration
class StoredNumbers extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return List.of(new ReadCaseNo(), new WrittenCaseNo(), new ReadUserId(), new WrittenUserId());
    }

    @ReadingConverter
    private static class ReadCaseNo implements Converter<String, CaseNo> {

        @Override
        public CaseNo convert(String text) {
            return new CaseNo(text);
        }
    }

    @WritingConverter
    private static class WrittenCaseNo implements Converter<CaseNo, String> {

        @Override
        public String convert(CaseNo caseNo) {
            return caseNo.value();
        }
    }

    @ReadingConverter
    private static class ReadUserId implements Converter<String, UserId> {

        @Override
        public UserId convert(String text) {
            return new UserId(text);
        }
    }

    @WritingConverter
    private static class WrittenUserId implements Converter<UserId, String> {

        @Override
        public String convert(UserId userId) {
            return userId.value();
        }
    }
}
