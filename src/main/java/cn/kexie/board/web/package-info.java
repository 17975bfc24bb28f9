/** Pages and sheets of the board. */
package cn.kexie.board.web;
