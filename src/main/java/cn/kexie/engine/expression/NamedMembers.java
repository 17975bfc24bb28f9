package cn.kexie.engine.expression;

import cn.kexie.platform.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.joda.time.DateTime;

/**
 * The members of objects an expression may use, one by one: the engine's own resolver would read every getter and call
 * every method by reflection, {@code ''.getClass().forName(…)} included.
 */
class NamedMembers extends ReadingResolver {

    private static final Map<String, Function<DelegateExecution, Object>> EXECUTION = Map.of(
            "processBusinessKey", DelegateExecution::getProcessBusinessKey,
            "processInstanceId", DelegateExecution::getProcessInstanceId);

    /** For the filters of the task list: {@code ${dateTime().plusDays(2)}}. */
    private static final Map<String, Shift> DATE_TIME = Map.of(
            "plusHours", DateTime::plusHours,
            "minusHours", DateTime::minusHours,
            "plusDays", DateTime::plusDays,
            "minusDays", DateTime::minusDays,
            "plusWeeks", DateTime::plusWeeks,
            "minusWeeks", DateTime::minusWeeks);

    /** For the filters of the task list as well: {@code ${dateTime().plusWorkingDays(2)}}. */
    private static final String WORKING_DAYS = "plusWorkingDays";

    private final Supplier<WorkingDays> workingDays;

    NamedMembers(Supplier<WorkingDays> workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof DelegateExecution execution && EXECUTION.containsKey(String.valueOf(property))) {
            context.setPropertyResolved(true);
            return EXECUTION.get(String.valueOf(property)).apply(execution);
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        Shift shift = shift(String.valueOf(method));
        if (base instanceof DateTime moment && shift != null && arguments.length == 1) {
            context.setPropertyResolved(true);
            return shift.of(moment, Integer.parseInt(String.valueOf(arguments[0])));
        }
        throw new ELException("表达式中不能调用方法 " + method);
    }

    private Shift shift(String method) {
        return WORKING_DAYS.equals(method) ? this::plusWorkingDays : DATE_TIME.get(method);
    }

    private DateTime plusWorkingDays(DateTime moment, int days) {
        LocalDate today = ChinaTime.of(Instant.ofEpochMilli(moment.getMillis())).toLocalDate();
        return moment.plusDays(
                (int) ChronoUnit.DAYS.between(today, workingDays.get().after(today, days)));
    }

    /** Moves a moment by a number of units. */
    private interface Shift {
        DateTime of(DateTime moment, int units);
    }
}
