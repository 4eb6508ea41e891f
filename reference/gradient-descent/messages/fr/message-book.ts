export { messageBook as frenchMessageBook } from '../message-book.js';
