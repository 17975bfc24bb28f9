/** Administration of API clients over HTTP. */
package cn.kexie.party.web;
