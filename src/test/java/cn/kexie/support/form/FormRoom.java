package cn.kexie.support.form;

import cn.kexie.party.PartyChecks;
import cn.kexie.party.PartyFixtures;
import cn.kexie.party.Regions;
import cn.kexie.platform.form.FieldChecks;
import cn.kexie.platform.form.FormReader;
import cn.kexie.platform.form.FormSchema;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.platform.text.CountedCharacters;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.validator.HibernateValidator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The form room with every check the house has, without the application around it; its day is 2026-03-02. */
public final class FormRoom {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** As the application counts: in characters. */
    public static final ValidatorFactory VALIDATION = CountedCharacters.countIn(
                    Validation.byProvider(HibernateValidator.class).configure())
            .buildValidatorFactory();

    private static final AnnotationConfigApplicationContext BEANS = beans();

    private FormRoom() {}

    public static FormReader reader() {
        return BEANS.getBean(FormReader.class);
    }

    public static FormSchema schema() {
        return BEANS.getBean(FormSchema.class);
    }

    public static FormSheets sheets() {
        return BEANS.getBean(FormSheets.class);
    }

    public static FieldChecks checks() {
        return BEANS.getBean(FieldChecks.class);
    }

    private static AnnotationConfigApplicationContext beans() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(Validator.class, VALIDATION::getValidator);
        context.registerBean(Regions.class, PartyFixtures::regions);
        context.register(PartyChecks.class);
        context.scan("cn.kexie.platform.form");
        context.refresh();
        return context;
    }
}
