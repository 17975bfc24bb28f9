/** The operators' page and its REST. */
package cn.kexie.operation.web;
