/** Where the room's script begins: the four devices, who they speak to, and a new person on request. */
import { app } from './app';
import { handset } from './handset';
import { phone } from './phone';
import { ask, find, landlord, oneByOne, roomData, type RoomData } from './room';
import { handOver } from './sign-in';

const start = (): void => {
  const room = roomData();
  const inTurn = oneByOne(room.words['trouble'] ?? '');
  const first = find('handset-line').textContent ?? '';
  const devices = [handset(room, first), phone(room, first), app(room)];
  const frame = find<HTMLIFrameElement>('web-frame');
  const newPerson = (): void =>
    inTurn(async () => {
      const { number } = await ask('/rehearsal/person', {});
      for (const device of devices) device.reset(String(number));
      frame.src = room.chatPath.replace(':landlord', encodeURIComponent(landlord()));
    });
  find('landlord').addEventListener('change', () => {
    chosen(room);
    newPerson();
  });
  chosen(room);
  find('new-person').addEventListener('click', newPerson);
};

/** The console opens at the landlord who is rehearsed; a browser may have kept another choice than the page came with. */
const chosen = ({ landlords }: RoomData): void => {
  find<HTMLAnchorElement>('console').href = `/staff?landlord=${encodeURIComponent(landlord())}`;
  find('hours').textContent = landlords.find(({ id }) => id === landlord())?.hours ?? '';
};

if (document.getElementById('signed-in')) handOver();
else if (document.getElementById('room')) start();
