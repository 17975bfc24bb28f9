package cn.kexie.calendar;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/** Working days added to a limit, with the reason that was given. */
@Table("deadline_extension")
record Extension(LocalDate grantedOn, int workingDays, String reason) {}
