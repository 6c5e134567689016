// The language server on Node: over stdio or the IPC channel of VS Code, as the arguments say.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { name, version } from '../../package.json';
import { startServer } from '../src/connection/server.js';
import { createFiles } from './files.js';

const connection = createConnection(ProposedFeatures.all);
startServer(connection, { name, version }, createFiles());
connection.listen();
