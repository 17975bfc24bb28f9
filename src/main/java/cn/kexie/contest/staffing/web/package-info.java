/** 专家变动 over REST. */
package cn.kexie.contest.staffing.web;
