/** Checks of health answer in time, also while what they ask hangs. */
package cn.kexie.operation.health;
