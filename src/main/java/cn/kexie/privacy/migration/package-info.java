/** Steps of the schema that concern people wherever they are named. */
package cn.kexie.privacy.migration;
